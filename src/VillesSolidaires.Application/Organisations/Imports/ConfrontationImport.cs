using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Décide du sort de chaque ligne : fiche existante à mettre à jour, déjà identique, nouvelle, ou refusée.</summary>
/// <param name="existantes">Fiches du périmètre qui portent un numéro ou un nom du fichier.</param>
/// <param name="cachees">Fiches hors du périmètre qui portent un numéro du fichier.</param>
internal sealed class ConfrontationImport(IReadOnlyList<Organisation> existantes, IReadOnlyList<PorteurDeNumero> cachees, Perimetre perimetre)
{
    private readonly Dictionary<string, int> _lignesVues = new(StringComparer.Ordinal);

    public void Confronter(LigneAnalysee ligne)
    {
        if (ligne.Donnees is not { } lue)
        {
            return;
        }
        if (cachees.FirstOrDefault(p => (p.Siren is not null && p.Siren == lue.Siren) || (p.Rna is not null && p.Rna == lue.Rna)) is { } cachee)
        {
            ligne.Refuser(cachee.Siren == lue.Siren ? "SIREN" : "RNA", OrganisationManager.Refuser(cachee, lue.Siren, lue.Rna).Texte);
            return;
        }
        ligne.Existante = Trouver(ligne, lue);
        if (!ligne.EstSaine)
        {
            return;
        }
        ligne.Donnees = ligne.Existante is { } fiche ? Completer(lue, fiche) : lue;
        // Les invariants de l'agrégat, sans toucher la fiche.
        ligne.Essayer("", () => new Organisation(Guid.Empty, ligne.Donnees));
        if (!perimetre.Contient(ligne.Donnees.CommuneCode, ligne.Donnees.DepartementCode))
        {
            ligne.Refuser("Territoire", new BusinessException(CompteErrorCodes.HorsPerimetre).Texte);
        }
        if (ligne.EstSaine)
        {
            RefuserRepetition(ligne);
        }
        if (ligne is { EstSaine: true, Existante: { } existante })
        {
            Comparer(ligne, existante);
        }
    }

    private Organisation? Trouver(LigneAnalysee ligne, OrganisationDonnees lue)
    {
        var parNumero = existantes.Where(o => (lue.Siren is not null && o.Siren == lue.Siren) || (lue.Rna is not null && o.Rna == lue.Rna)).ToList();
        if (parNumero.Count > 1)
        {
            ligne.Refuser("", $"Le SIREN désigne « {parNumero[0].Nom} » et le RNA « {parNumero[1].Nom} ». Corrigez l’un des deux, ou fusionnez d’abord ces fiches.");
            return null;
        }
        if (parNumero is [var trouvee])
        {
            if (trouvee.Type != lue.Type)
            {
                ligne.Refuser("Type", $"« {trouvee.Nom} » porte déjà ce numéro, avec le type « {trouvee.Type.Libelle()} ». Corrigez le type, dans le fichier ou sur la fiche.");
            }
            return trouvee;
        }
        var nom = TexteRecherche.Normaliser(lue.Nom);
        // Un autre SIREN, c'est une autre entreprise, même du même nom.
        var parNom = existantes.Where(o => o.NomRecherche == nom && o.Type == lue.Type
            && (o.Siren is null || lue.Siren is null) && (lue.DepartementCode is null || o.DepartementCode is null || o.DepartementCode == lue.DepartementCode)).ToList();
        if (parNom.Count > 1)
        {
            ligne.Refuser("Nom", $"{parNom.Count} organisations s’appellent « {lue.Nom} ». Ajoutez le SIREN ou la commune pour dire laquelle.");
        }
        return parNom is [var seule] ? seule : null;
    }

    /// <summary>Une cellule vide n'efface rien.</summary>
    private static OrganisationDonnees Completer(OrganisationDonnees lue, Organisation fiche)
    {
        var siren = lue.Siren ?? fiche.Siren;
        var memeEntreprise = siren == fiche.Siren;
        var departement = lue.DepartementCode ?? fiche.DepartementCode;
        return lue with
        {
            Siren = siren,
            Siret = lue.Siret ?? (memeEntreprise ? fiche.Siret : null),
            Rna = lue.Rna ?? fiche.Rna,
            CommuneCode = lue.CommuneCode ?? (departement == fiche.DepartementCode ? fiche.CommuneCode : null),
            DepartementCode = departement,
        };
    }

    private void RefuserRepetition(LigneAnalysee ligne)
    {
        var donnees = ligne.Donnees!;
        string?[] cles =
        [
            ligne.Existante is { } fiche ? $"fiche {fiche.Id}" : null,
            donnees.Siren is { } siren ? $"siren {siren}" : $"nom {TexteRecherche.Normaliser(donnees.Nom)} {donnees.Type} {donnees.DepartementCode}",
            donnees.Rna is { } rna ? $"rna {rna}" : null,
        ];
        var connues = cles.OfType<string>().ToList();
        if (connues.Find(_lignesVues.ContainsKey) is { } repetee)
        {
            ligne.Refuser("", $"Cette organisation est déjà à la ligne {_lignesVues[repetee]} du fichier. Gardez une seule des deux lignes.");
            return;
        }
        connues.ForEach(c => _lignesVues[c] = ligne.Numero);
    }

    private static void Comparer(LigneAnalysee ligne, Organisation fiche)
    {
        var donnees = ligne.Donnees!;
        ligne.Changer("Nom", fiche.Nom, donnees.Nom.Trim());
        ligne.Changer("SIREN", fiche.Siren, donnees.Siren);
        ligne.Changer("SIRET", fiche.Siret, donnees.Siret);
        ligne.Changer("RNA", fiche.Rna, donnees.Rna);
        ligne.Changer("Commune", fiche.CommuneCode, donnees.CommuneCode);
        ligne.Changer("Département", fiche.DepartementCode, donnees.DepartementCode);
        if (ligne.Contact is { } contact)
        {
            if (ContactAMettreAJour(fiche, contact) is not { } connu)
            {
                ligne.Annoncer($"Contact ajouté : {contact.Nom}");
            }
            else if (Completer(contact, connu) != connu.Donnees)
            {
                ligne.Annoncer($"Contact mis à jour : {connu.Nom}");
            }
        }
    }

    internal static ContactOrganisation? ContactAMettreAJour(Organisation fiche, ContactDonnees lu) =>
        fiche.Contacts.FirstOrDefault(c => c.Donnees.EstLaMemePersonneQue(lu));

    internal static ContactDonnees Completer(ContactDonnees lu, ContactOrganisation connu) =>
        new(lu.Nom, lu.Fonction ?? connu.Fonction, lu.Courriel ?? connu.Courriel, lu.Telephone ?? connu.Telephone);
}
