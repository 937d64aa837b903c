using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Écrit à chaque destinataire d'un rapport programmé qu'il est disponible, avec un lien et jamais de pièce jointe. La clé de chaque courriel
/// porte le passage et l'adresse : rejoué, il ne part pas deux fois. N'enregistre pas.
/// </summary>
public sealed class DiffusionRapports(ICourriels courriels, AccesDestinataires acces, ILienDeRapport liens, TimeProvider horloge)
{
    private const int ChiffresCites = 3;

    public async Task DeposerAsync(ProgrammationRapport programmation, ExecutionProgrammation execution, Rapport rapport, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(execution);
        var lus = await acces.LireAsync(programmation, ct);
        var cles = lus.ToDictionary(d => d.Adresse, d => CleCourriel.De($"rapport-envoi:{execution.Id:N}", d.Adresse), StringComparer.Ordinal);
        var deja = await courriels.DejaDeposesAsync(cles.Values, ct);
        execution.Diffuser(lus.Count, lus.Count(d => d.Acces == AccesDestinataire.Refuse), horloge.GetUtcNow().UtcDateTime);
        var (sujet, corps) = Composer(programmation, rapport);
        foreach (var destinataire in lus.Where(d => !deja.Contains(cles[d.Adresse])))
        {
            var chemin = await liens.CheminAsync(rapport, new DestinataireDuLien(destinataire.Nom, destinataire.Adresse, destinataire.Acces == AccesDestinataire.Compte), ct);
            var connexion = destinataire.Acces == AccesDestinataire.Refuse ? "\n\nLa page demande un compte qui voie ce territoire. Si vous n’en avez pas, demandez-en un à votre interlocuteur de l’association." : "";
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(destinataire.Adresse, destinataire.Nom), new MessageCourriel(sujet, corps + connexion, chemin),
                new ObjetCourriel(nameof(ExecutionProgrammation), execution.Id, execution.CommuneCode, execution.DepartementCode), cles[destinataire.Adresse]));
        }
    }

    private static (string Sujet, string Corps) Composer(ProgrammationRapport programmation, Rapport rapport)
    {
        var nom = $"{rapport.Type.Libelle()}, {rapport.TerritoireNom}";
        var chiffres = rapport.JeuDeDonnees is { } json
            ? string.Concat(JeuDeDonnees.DeJson(json).Sections.SelectMany(s => s.ChiffresCles).Take(ChiffresCites).Select(c => $"\n- {c.Libelle} : {c.Valeur}"))
            : "";
        return (
            Formats.Abreger($"Rapport disponible : {nom}", CourrielConsts.SujetMax),
            $"""
            Bonjour,

            Le rapport « {nom} », {Formats.Periode(rapport.Du, rapport.Au)}, est disponible.{(chiffres.Length > 0 ? "\n" : "")}{chiffres}

            Vous recevez cet envoi programmé à la demande de {programmation.ResponsableNom} : pour ne plus le recevoir, dites-le-lui.
            """);
    }
}

/// <summary>Dit de chaque destinataire ce que le lien lui ouvrira, avec les comptes, rôles et périmètres de maintenant.</summary>
public sealed class AccesDestinataires(IPersonnesDeRapport personnes, ILienDeRapport liens, TimeProvider horloge)
{
    private static readonly IReadOnlyList<string> RolesLecteurs = [.. Roles.Libelles.Keys.Where(r => RolePermissions.Permet(r, RapportPermissions.Consulter))];

    public async Task<IReadOnlyList<DestinataireDto>> LireAsync(ProgrammationRapport programmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(programmation);
        var ouverts = await personnes.AyantAccesAsync(
            [.. programmation.Destinataires.Select(d => d.Adresse)], RolesLecteurs,
            new TerritoireRapport(programmation.TerritoireNom, programmation.CommuneCode, programmation.DepartementCode, null, programmation.OrganisationId), horloge.GetUtcNow().UtcDateTime, ct);
        return
        [
            .. programmation.Destinataires.OrderBy(d => d.Nom, StringComparer.CurrentCulture).Select(d => new DestinataireDto(
                d.Adresse, d.Nom, d.Nature,
                ouverts.Contains(d.Adresse) ? AccesDestinataire.Compte : liens.OuvreSansCompte ? AccesDestinataire.Partage : AccesDestinataire.Refuse)),
        ];
    }
}
