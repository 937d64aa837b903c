using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>
/// Compare ce qu'on relit dans un document à ce qui a été figé : chaque tableau, son nombre de lignes, chaque total,
/// et la somme des lignes relues quand la colonne s'additionne.
/// </summary>
public static class Recoupement
{
    /// <summary>Recoupe un document entier : ses tableaux, puis ses chiffres clés.</summary>
    /// <returns>Nombre de totaux et de chiffres comparés.</returns>
    /// <exception cref="BusinessException">Un écart : rien ne doit être diffusé.</exception>
    public static int Verifier(IRenduRapport rendu, JeuDeDonnees jeu, byte[] document)
    {
        ArgumentNullException.ThrowIfNull(rendu);
        var relu = rendu.Relire(document);
        return Verifier(rendu.Tableaux(jeu), rendu.Libelle, relu.Tableaux) + VerifierChiffres(rendu.Chiffres(jeu), rendu.Libelle, relu.Texte)
            + VerifierBrutes(rendu.Brutes(jeu), rendu.Libelle, relu.Brutes);
    }

    /// <summary>Chaque feuille brute a-t-elle toutes ses lignes, et les sommes figées avec elles ?</summary>
    /// <returns>Nombre de totaux comparés.</returns>
    /// <exception cref="BusinessException">Un écart : rien ne doit être diffusé.</exception>
    public static int VerifierBrutes(IReadOnlyList<FeuilleBrute> attendues, string document, IReadOnlyList<FeuilleBruteRelue> relues)
    {
        ArgumentNullException.ThrowIfNull(attendues);
        var compares = 0;
        foreach (var attendue in attendues)
        {
            var relue = relues.FirstOrDefault(r => r.Nom == attendue.Nom) ?? throw Ecart($"{document} : la feuille « {attendue.Nom} » manque");
            if (relue.Lignes != attendue.Lignes)
            {
                throw Ecart($"{document}, « {attendue.Nom} » : {Formats.Nombre(relue.Lignes)} lignes au lieu de {Formats.Nombre(attendue.Lignes)}");
            }
            foreach (var (i, total) in attendue.Totaux.Index().Where(t => t.Item is not null))
            {
                if (relue.Sommes[i] != total)
                {
                    throw Ecart($"{document}, « {attendue.Nom} », {attendue.Colonnes[i].Titre} : {Ecrire(relue.Sommes[i])} au lieu de {Ecrire(total)}");
                }
                compares++;
            }
        }
        return compares;
    }

    /// <summary>Chaque chiffre clé se lit-il dans le document, suivi de ce qu'il compte ?</summary>
    public static int VerifierChiffres(IReadOnlyList<ChiffreCle> attendus, string document, string texte)
    {
        ArgumentNullException.ThrowIfNull(attendus);
        var lu = Serrer(texte);
        foreach (var chiffre in attendus)
        {
            if (!lu.Contains(Serrer(chiffre.Valeur + chiffre.Libelle), StringComparison.Ordinal))
            {
                throw Ecart($"{document} : « {chiffre.Valeur} {chiffre.Libelle} » ne s’y lit pas");
            }
        }
        return attendus.Count;
    }

    // Une coupure de ligne, une espace insécable : la mise en page en décide, le chiffre n'y perd rien.
    private static string Serrer(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));

    /// <returns>Nombre de totaux comparés.</returns>
    /// <exception cref="BusinessException">Un écart : rien ne doit être diffusé.</exception>
    public static int Verifier(IEnumerable<TableauBloc> attendus, string document, IReadOnlyList<TableauRelu> relus)
    {
        var parTitre = relus.ToLookup(r => r.Titre, StringComparer.Ordinal);
        var compares = 0;
        foreach (var attendu in attendus)
        {
            var trouves = parTitre[attendu.Titre].ToList();
            if (trouves is not [var relu])
            {
                throw Ecart($"{document} : le tableau « {attendu.Titre} » se lit {trouves.Count} fois");
            }
            if (relu.Lignes.Count != attendu.Lignes.Count)
            {
                throw Ecart($"{document}, « {attendu.Titre} » : {relu.Lignes.Count} lignes au lieu de {attendu.Lignes.Count}");
            }
            compares += VerifierTotal(attendu, relu, document);
            VerifierCellules(attendu, relu, document);
        }
        return compares;
    }

    /// <summary>Chaque nombre, tel qu'il s'écrit : un taux ou un montant ne s'additionne pas, mais il ne change pas non plus d'un document à l'autre.</summary>
    private static void VerifierCellules(TableauBloc attendu, TableauRelu relu, string document)
    {
        for (var l = 0; l < attendu.Lignes.Count; l++)
        {
            for (var i = 0; i < attendu.Colonnes.Count; i++)
            {
                var colonne = attendu.Colonnes[i];
                if (EcritureCellule.EstNombre(colonne.Type) && attendu.Lignes[l][i].Nombre is { } prevu
                    && (relu.Lignes[l][i].Nombre is not { } lu || !MemeEcriture(lu, prevu, colonne.Type)))
                {
                    throw Ecart($"{document}, « {attendu.Titre} », {colonne.Titre}, ligne {l + 1} : {Ecrire(relu.Lignes[l][i].Nombre)} au lieu de {Ecrire(prevu)}");
                }
            }
        }
    }

    private static bool MemeEcriture(decimal a, decimal b, TypeColonne type) => EcritureCellule.Ecrire(a, type) == EcritureCellule.Ecrire(b, type);

    private static int VerifierTotal(TableauBloc attendu, TableauRelu relu, string document)
    {
        if (attendu.Total is null)
        {
            return 0;
        }
        var compares = 0;
        for (var i = 0; i < attendu.Colonnes.Count; i++)
        {
            var colonne = attendu.Colonnes[i];
            if (attendu.Total[i].Nombre is not { } total)
            {
                continue;
            }
            if (colonne.Type != TypeColonne.Entier)
            {
                compares += VerifierTotalNonAdditif(attendu, relu, i, total, document);
                continue;
            }
            if (relu.Total is null && attendu.Lignes.Count == 0 && total == 0)
            {
                // Un classeur n'écrit pas de table vide, donc pas de total : l'absence de ligne dit déjà zéro.
                continue;
            }
            var lu = relu.Total?[i].Nombre;
            if (lu != total)
            {
                throw Ecart($"{document}, « {attendu.Titre} », {colonne.Titre} : {Ecrire(lu)} au lieu de {Ecrire(total)}");
            }
            var somme = relu.Lignes.Sum(l => l[i].Nombre ?? 0);
            if (somme != total)
            {
                throw Ecart($"{document}, « {attendu.Titre} », {colonne.Titre} : les lignes font {Ecrire(somme)}, le total {Ecrire(total)}");
            }
            compares++;
        }
        return compares;
    }

    /// <summary>Le total d'un taux ou d'un montant moyen n'est pas une somme : il se relit là où il est écrit, et le classeur ne le porte pas.</summary>
    private static int VerifierTotalNonAdditif(TableauBloc attendu, TableauRelu relu, int colonne, decimal total, string document)
    {
        if (relu.Total?[colonne].Nombre is not { } lu)
        {
            return 0;
        }
        return MemeEcriture(lu, total, attendu.Colonnes[colonne].Type)
            ? 1
            : throw Ecart($"{document}, « {attendu.Titre} », {attendu.Colonnes[colonne].Titre} : {Ecrire(lu)} au lieu de {Ecrire(total)}");
    }

    private static string Ecrire(decimal? valeur) => valeur is { } n ? Formats.Nombre(n, 3) : "rien";

    private static BusinessException Ecart(string ecart) => new BusinessException(RapportErrorCodes.TotauxDifferents).WithData("Ecart", ecart);
}
