using Microsoft.AspNetCore.Identity;

namespace VillesSolidaires.Comptes;

/// <summary>Compte d'une personne qui travaille avec le programme. Jamais un habitant.</summary>
public sealed class Utilisateur : IdentityUser<Guid>
{
    private readonly List<PerimetreAttribue> _perimetres = [];

    public Utilisateur(Guid id, string email, string nomComplet)
    {
        Id = id;
        UserName = email;
        Email = email;
        EmailConfirmed = true;
        LockoutEnabled = true;
        NomComplet = nomComplet;
    }

    private Utilisateur()
    {
    }

    public string NomComplet { get; private set; } = "";
    public DateTime? DerniereConnexionLe { get; private set; }
    public IReadOnlyList<PerimetreAttribue> Perimetres => _perimetres;

    public void AttribuerPerimetre(TypePerimetre type, string code)
    {
        if (!_perimetres.Exists(p => p.Type == type && p.Code == code))
        {
            _perimetres.Add(new PerimetreAttribue(type, code));
        }
    }

    /// <summary>Une organisation en remplace une autre dans les droits du compte (fusion de doublons).</summary>
    public void RemplacerOrganisation(Guid ancienne, Guid nouvelle)
    {
        if (_perimetres.RemoveAll(p => p.Type == TypePerimetre.Organisation && p.Code == ancienne.ToString()) > 0)
        {
            AttribuerPerimetre(TypePerimetre.Organisation, nouvelle.ToString());
        }
    }

    public void NoterConnexion(DateTime instant) => DerniereConnexionLe = instant;
}

/// <summary>Part de territoire ouverte à un compte. <see cref="Code"/> : INSEE, département, région, identifiant d'organisation ; vide si national.</summary>
public sealed class PerimetreAttribue
{
    public PerimetreAttribue(TypePerimetre type, string code)
    {
        Type = type;
        Code = code;
    }

    private PerimetreAttribue()
    {
    }

    public TypePerimetre Type { get; private set; }
    public string Code { get; private set; } = "";
}
